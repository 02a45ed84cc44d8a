/** A choice kept in this browser; a browser that keeps nothing just forgets it. */
export function readSaved(key: string): string | null {
  try {
    return localStorage.getItem(`balai.${key}`)
  } catch {
    return null
  }
}

/** Keeps a choice in this browser, where it can. */
export function save(key: string, value: string): void {
  try {
    localStorage.setItem(`balai.${key}`, value)
  } catch {
    return
  }
}
