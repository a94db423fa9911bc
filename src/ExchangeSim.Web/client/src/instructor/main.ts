import { show } from '../look/start';
import Instructor from './Instructor.svelte';

show(Instructor);
