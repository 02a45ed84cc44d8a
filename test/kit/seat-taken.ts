export type SeatTaken = {
  /** Whether the server has kept the connection. */
  readonly isIn: () => boolean
  readonly leave: () => Promise<void>
}

// A SignalRequest with a LeaveRequest whose reason is CLIENT_INITIATED, as a browser sends it when somebody goes.
const goodbye = new Uint8Array([0x42, 0x02, 0x10, 0x01])

/** Somebody in a room of a real livekit-server, without sound or picture: they joined as a browser does, up to the signal channel. */
export async function takeSeat({ url, token }: { readonly url: string; readonly token: string }): Promise<SeatTaken> {
  const socket = new WebSocket(`${url}/rtc?access_token=${token}&protocol=15&auto_subscribe=1`)
  socket.binaryType = 'arraybuffer'
  const isIn = await new Promise<boolean>((done) => {
    socket.addEventListener('message', () => {
      done(true)
    })
    socket.addEventListener('close', () => {
      done(false)
    })
  })
  if (!isIn) throw new Error('the room let nobody in')
  return {
    isIn: () => socket.readyState === WebSocket.OPEN,
    leave: () =>
      new Promise((done) => {
        socket.addEventListener('close', () => {
          done()
        })
        socket.send(goodbye)
      }),
  }
}
