import { show } from '../look/start';
import Studio from './Studio.svelte';

show(Studio);
