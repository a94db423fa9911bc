import { show } from '../look/start';
import Evaluator from './Evaluator.svelte';

show(Evaluator);
