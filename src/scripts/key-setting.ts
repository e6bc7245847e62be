/** The box on the about page that turns single keys off, and on again. */
import {areKeysOn, turnKeys} from './keys.ts'

const setting = document.getElementById('single-keys')!
const box = setting.querySelector('input')!
box.checked = areKeysOn()
setting.hidden = false
box.addEventListener('change', () => {
  if (!turnKeys(box.checked)) {
    box.checked = true
    setting.append(' This browser keeps no settings for this site, so the keys stay on.')
  }
})
