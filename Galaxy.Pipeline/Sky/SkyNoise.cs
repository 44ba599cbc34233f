using System.Numerics;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Photon noise of sky and galaxy, and the detector's read noise.</summary>
internal static class SkyNoise
{
    // SDSS imaging: electrons per nanomaggie, sky in nanomaggies per square arcsecond, read noise in electrons.
    private static readonly BandNoise Green = new(Gain: 950, Sky: 1.6, Readout: 5);
    private static readonly BandNoise Red = new(Gain: 940, Sky: 4.4, Readout: 5);
    private static readonly BandNoise Infrared = new(Gain: 690, Sky: 6.5, Readout: 6);

    /// <summary>Adds noise and what sky subtraction left behind.</summary>
    public static void Add(Detector detector, ExposureModel exposure, ref RandomStream random)
    {
        Add(detector.G, Green.Under(exposure.SkyLight), exposure.Residual.G, detector, ref random);
        Add(detector.R, Red.Under(exposure.SkyLight), exposure.Residual.R, detector, ref random);
        Add(detector.I, Infrared.Under(exposure.SkyLight), exposure.Residual.I, detector, ref random);
    }

    // The sky alone gives hundreds of electrons a pixel, where the Poisson distribution is normal to within one percent.
    private static void Add(float[] band, BandNoise noise, float residual, Detector detector, ref RandomStream random)
    {
        float gain = (float)noise.Gain;
        double natives = detector.PixelArea / (Detector.NativePixel * Detector.NativePixel);
        float floor = (float)(noise.Sky * detector.PixelArea * noise.Gain + noise.Readout * noise.Readout * natives);
        float offset = (float)(residual * detector.PixelArea);
        for (int index = 0; index < band.Length; index++)
        {
            float electrons = floor + gain * Math.Max(0, band[index]);
            band[index] += offset + MathF.Sqrt(electrons) / gain * NearlyNormal(random.Next());
        }
    }

    // Sixty-four coin flips, heads minus tails, dithered with one more random number: normal to about four standard deviations.
    private static float NearlyNormal(ulong bits)
    {
        float dither = (bits * 0x9E3779B97F4A7C15 >> 40) * (1f / (1 << 24)) - 0.5f;
        return (BitOperations.PopCount(bits) - 32 + dither) * 0.24935f;
    }

    private sealed record BandNoise(double Gain, double Sky, double Readout)
    {
        public BandNoise Under(double skyLight) => this with { Sky = Sky * skyLight };
    }
}
