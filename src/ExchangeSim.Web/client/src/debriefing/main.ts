import { show } from '../look/start';
import Debriefing from './Debriefing.svelte';

show(Debriefing);
