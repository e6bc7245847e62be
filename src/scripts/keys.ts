/** Kept in this browser, and only once the keys are turned off (WCAG 2.1.4). */
const SETTING = 'clipfile-single-keys'

/** Whether a key is one to act on: single keys are not turned off, no other is held, nobody is writing. */
export function isShortcut({ctrlKey, metaKey, altKey, target}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  const at = target as HTMLElement
  return !at.isContentEditable && !at.matches('input, textarea, select') && areKeysOn()
}

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off'
  } catch {
    // A browser that keeps nothing for this site.
    return true
  }
}

/** False where the browser keeps nothing: then it would be on again on the next page. */
export function turnKeys(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(SETTING)
    else localStorage.setItem(SETTING, 'off')
    return true
  } catch {
    return false
  }
}
