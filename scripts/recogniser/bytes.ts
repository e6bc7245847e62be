/** Writes and reads the numbers of a binary file. Whole numbers are LEB128: seven bits a byte, the lowest first. */

export interface ByteWriter {
  byte(value: number): void
  /** A whole number from 0 to 2^32 - 1. */
  whole(value: number): void
  float(value: number): void
  text(value: string): void
  /** What was written so far. */
  done(): Uint8Array
}

export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(1 << 16)
  let length = 0
  const byte = (value: number) => {
    if (length === bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
    bytes[length++] = value
  }
  const whole = (value: number) => {
    let rest = value >>> 0
    while (rest > 127) {
      byte((rest & 127) | 128)
      rest >>>= 7
    }
    byte(rest)
  }
  return {
    byte,
    whole,
    float(value) {
      for (const part of new Uint8Array(new Float32Array([value]).buffer)) byte(part)
    },
    text(value) {
      const encoded = new TextEncoder().encode(value)
      whole(encoded.length)
      for (const part of encoded) byte(part)
    },
    done: () => bytes.slice(0, length),
  }
}

export interface ByteReader {
  byte(): number
  whole(): number
  float(): number
  text(): string
  isDone(): boolean
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const byte = () => {
    if (at >= bytes.length) throw new RangeError('The file ends in the middle of a number.')
    return bytes[at++]!
  }
  const whole = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const part = byte()
      value |= (part & 127) << shift
      if (part < 128) return value >>> 0
    }
  }
  return {
    byte,
    whole,
    float() {
      at += 4
      return view.getFloat32(at - 4, true)
    },
    text() {
      const length = whole()
      at += length
      return new TextDecoder().decode(bytes.subarray(at - length, at))
    },
    isDone: () => at >= bytes.length,
  }
}
