import { show } from '../look/start';
import Play from './Play.svelte';

show(Play);
