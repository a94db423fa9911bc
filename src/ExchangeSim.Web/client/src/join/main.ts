import { show } from '../look/start';
import Join from './Join.svelte';

show(Join);
