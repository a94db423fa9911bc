import { show } from '../look/start';
import Missing from './Missing.svelte';

show(Missing);
