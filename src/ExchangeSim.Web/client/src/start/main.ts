import { show } from '../look/start';
import Start from './Start.svelte';

show(Start);
