import './page.css';
import { mount, type Component } from 'svelte';
import { language } from '../words/language.svelte';

/** Shows a page. */
export function show(page: Component): void {
  document.documentElement.lang = language.current;
  mount(page, { target: document.getElementById('app')! });
}
