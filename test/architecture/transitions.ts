type File = { readonly path: string; readonly text: string }

const named = /import \{([^}]*)\} from 'solid-js'/g
const losing = new Set(['lazy', 'Suspense', 'SuspenseList', 'startTransition', 'useTransition'])

/** Pages with these lose a press on the navigation (web/kernel/later.tsx stands in their place). */
export const transitionFaults = (files: readonly File[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(named)]
      .flatMap(([, names = '']) => names.split(','))
      .map((name) => name.trim())
      .filter((name) => losing.has(name))
      .map((name) => `${path} uses ${name} of Solid: use later()`),
  )
