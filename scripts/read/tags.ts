/** The words of HTML without its tags and comments; nothing is parsed, and no markup is too broken for it. */
export function withoutTags(html: string): string {
  let rest = html
  let words = ''
  for (let open = rest.indexOf('<!--'); open >= 0; open = rest.indexOf('<!--')) {
    const close = rest.indexOf('-->', open + 4)
    words += `${rest.slice(0, open)} `
    rest = close < 0 ? '' : rest.slice(close + 3)
  }
  return (words + rest).replace(/<[^<>]*>/g, ' ')
}
