const showsFiles = /^\/(tinjau|jejak|hasil)(\/|$)/

const loadedFrom = () => {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation ? new URL(navigation.name, location.origin).pathname : location.pathname
}

/** Loads the page anew when the document came with the policy of another page, under which scans cannot be decoded. */
export function needOwnDocument(): void {
  if (!showsFiles.test(loadedFrom())) location.reload()
}
