import { tick } from 'svelte';
import { driver, type Driver, type DriveStep, type PopoverDOM } from 'driver.js';
import 'driver.js/dist/driver.css';
import './walk.css';
import { language } from '../words/language.svelte';
import { comes, open, openTabs, press, reveal, shown } from './places';
import type { Step, Walk } from './steps';
import { walking } from './walking.svelte';

/** Shows somebody through a page, and leaves it as it was. Nothing is sent. */
export async function run(walk: Walk, done: () => void): Promise<void> {
  const before = { tabs: openTabs(), scrolled: scrollY };
  walking.isOn = true;
  if (walk.undo) await open(walk.undo.tab);
  const isKept = walk.undo ? shown(walk.undo.unless) !== null : true;

  async function leave(): Promise<void> {
    if (walk.undo && !isKept) {
      await open(walk.undo.tab);
      await press(walk.undo.press);
    }
    await openAll(before.tabs);
    walking.isOn = false;
    scrollTo({ top: before.scrolled, behavior: 'instant' });
    done();
  }

  const steps: Step[] = [];
  // Where the list and the file share one place, a file that was open stays: what shows the list is left out.
  for (const step of walk.steps) if (!(isKept && step.by && !shown(step.by.wait)) && await reach(step)) steps.push(step);
  await openAll(before.tabs);
  if (steps.length > 0) drive(steps, () => void leave());
  else await leave();
}

async function openAll(tabs: string[]): Promise<void> {
  for (const tab of tabs) await open(tab);
}

/** Opens what a step stands in; whether it is there. */
async function reach(step: Step): Promise<boolean> {
  if (step.tab) await open(step.tab);
  if (step.by && !shown(step.by.wait)) {
    if (!document.querySelector(`[data-walk~="${step.by.press}"]`)) return false;
    await press(step.by.press);
    await comes(step.by.wait);
  }
  if (step.inner) await open(step.inner);
  await tick();
  return shown(step.at) !== null;
}

function drive(steps: Step[], done: () => void): void {
  let [isBusy, isOver] = [false, false];
  const changes = new ResizeObserver(() => guide.refresh());

  async function go(to: number): Promise<void> {
    if (isBusy) return;
    const step = steps[to];
    if (!step) {
      end();
      return;
    }
    isBusy = true;
    await reach(step);
    isBusy = false;
    if (isOver) return;
    const element = shown(step.at);
    if (element) reveal(element);
    if (guide.isActive()) guide.moveTo(to);
    else guide.drive(to);
    if (element) { // what is nearly as high as the window the library centres, with its beginning below the head
      reveal(element);
      guide.refresh();
    }
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    changes.disconnect();
    guide.destroy();
    done();
  }

  const guide: Driver = driver({
    steps: steps.map((step): DriveStep => ({ element: () => shown(step.at) as Element, popover: { title: step.says, description: step.says } })),
    animate: false, overlayOpacity: 0.6, stagePadding: 6, stageRadius: 6, popoverClass: 'walk', disableActiveInteraction: true, showProgress: true,
    overlayClickBehavior: () => {}, // a tap beside the words ends nothing
    onPopoverRender: popover => dress(popover, guide, steps),
    onNextClick: () => void go((guide.getActiveIndex() ?? 0) + 1),
    onPrevClick: () => void go((guide.getActiveIndex() ?? 0) - 1),
    onDestroyStarted: end,
  });
  changes.observe(document.body);
  void go(0);
}

/** Words for those who hear the page, the focus, and nothing left at the element that says what it is not. */
function dress(popover: PopoverDOM, guide: Driver, steps: Step[]): void {
  const w = language.words.walk; // in the language that the page has by now
  const [at, of] = [guide.getActiveIndex() ?? 0, steps.length];
  const [title, text] = w.steps[steps[at]!.says];
  popover.wrapper.setAttribute('aria-modal', 'true');
  popover.progress.id = 'walk-progress';
  popover.progress.textContent = w.progress(at + 1, of);
  const heading = document.createElement('h2');
  heading.textContent = title;
  popover.title.setAttribute('role', 'none');
  popover.title.replaceChildren(heading);
  popover.description.textContent = text;
  [popover.nextButton.textContent, popover.previousButton.textContent] = [at + 1 < of ? w.next : w.done, w.back];
  popover.footer.setAttribute('role', 'group');
  popover.closeButton.setAttribute('aria-label', w.close);
  queueMicrotask(() => {
    popover.wrapper.setAttribute('aria-describedby', 'driver-popover-description walk-progress');
    for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) guide.getActiveElement()?.removeAttribute(name);
    popover.nextButton.focus({ preventScroll: true });
  });
}
