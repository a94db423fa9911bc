import { show } from '../look/start';
import Own from './Own.svelte';

show(Own);
