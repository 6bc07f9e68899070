//! How large a picture can be drawn.

/// The longest side that every browser draws, in pixels.
const LONGEST: f64 = 16_000.0;
/// The most pixels that every browser draws.
const MOST: f64 = 120_000_000.0;

/// How many pixels a unit of a picture of this size becomes where `wanted` are asked for: fewer, where
/// a browser would draw nothing at all.
pub fn drawable(width: f64, height: f64, wanted: f64) -> f64 {
    wanted.min(LONGEST / width.max(height)).min((MOST / (width * height)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::drawable;

    #[test]
    fn a_picture_stays_within_what_every_browser_draws() {
        let cases = [
            // It fits.
            (1000.0, 800.0, 4.0, 4.0),
            (16_000.0, 100.0, 1.0, 1.0),
            // Its longer side does not.
            (20_000.0, 100.0, 1.0, 0.8),
            (100.0, 8_000.0, 4.0, 2.0),
            // Its sides do, but not all its pixels: 12,000 × 10,000 are as many as there may be.
            (6_000.0, 5_000.0, 2.5, 2.0),
        ];
        for (width, height, wanted, scale) in cases {
            let found = drawable(width, height, wanted);
            assert!((found - scale).abs() < 1e-9, "{width} × {height} at {wanted}: {found}");
        }
    }
}
