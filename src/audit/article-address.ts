/** Whether the text is an address rather than the name of a file. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text)
}
