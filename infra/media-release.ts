/** The livekit-server that nodes run: the archive of the release and its SHA-256, as the release's checksums.txt says. */
export const livekit = {
  version: '1.13.5',
  url: 'https://github.com/livekit/livekit/releases/download/v1.13.5/livekit_1.13.5_linux_arm64.tar.gz',
  sha256: '332015305518765fe05bad74fc3a9d9583e635e7dd130de3c4fc563d69c550f3',
} as const
