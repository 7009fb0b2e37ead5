/** The marks of the states: triangle plays, circle records, square stops, cross refused; hollow while it is only coming. */

export type Glyph = "play" | "playHollow" | "record" | "recordHollow" | "stop" | "stopHollow" | "cross"
type Draw = (context: CanvasRenderingContext2D, x: number, y: number, color: string) => void

const SIZE = 5.5
const LINE = 2

function shape(trace: (context: CanvasRenderingContext2D, x: number, y: number) => void, solid: boolean): Draw {
  return (context, x, y, color) => {
    context.beginPath()
    trace(context, x, y)
    if (solid) {
      context.fillStyle = color
      context.fill()
    } else {
      context.strokeStyle = color
      context.lineWidth = LINE
      context.stroke()
    }
  }
}

function triangle(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.moveTo(x - SIZE * 0.8, y - SIZE)
  context.lineTo(x + SIZE, y)
  context.lineTo(x - SIZE * 0.8, y + SIZE)
  context.closePath()
}

function circle(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.arc(x, y, SIZE, 0, Math.PI * 2)
}

function square(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.rect(x - SIZE * 0.8, y - SIZE * 0.8, SIZE * 1.6, SIZE * 1.6)
}

function cross(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.moveTo(x - SIZE, y - SIZE)
  context.lineTo(x + SIZE, y + SIZE)
  context.moveTo(x + SIZE, y - SIZE)
  context.lineTo(x - SIZE, y + SIZE)
}

export const GLYPHS: Record<Glyph, Draw> = {
  play: shape(triangle, true),
  playHollow: shape(triangle, false),
  record: shape(circle, true),
  recordHollow: shape(circle, false),
  stop: shape(square, true),
  stopHollow: shape(square, false),
  cross: shape(cross, false),
}
