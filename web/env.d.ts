interface ImportMetaEnv {
  /** Address of the icon sprite; absent outside a build. */
  readonly SPRITE_URL?: string
}
