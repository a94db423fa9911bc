import { show } from '../look/start';
import Projector from './Projector.svelte';

show(Projector);
