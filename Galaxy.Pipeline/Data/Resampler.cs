using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>
/// Shows images whose pixels get new values: each is read at its place in a wide image by bilinear interpolation, multiplied by its
/// gain, and standardised. The colours of a pixel are a vector, so the sums are the same on every machine.
/// </summary>
internal sealed class Resampler
{
    private const float RedShare = 0.299f;
    private const float GreenShare = 0.587f;
    private const float BlueShare = 0.114f;

    private readonly Shape _input;
    private readonly Vector128<float> _factor;
    private readonly Vector128<float> _offset;

    /// <param name="input">What is written; with 3 channels, or with 1 (luma).</param>
    public Resampler(Shape input, Standardisation standardisation)
    {
        _input = input;
        _factor = Vector([.. standardisation.Deviation.Select(deviation => 1 / (255 * deviation))]);
        _offset = Vector([.. standardisation.Mean.Zip(standardisation.Deviation, (mean, deviation) => -mean / deviation)]);
    }

    /// <summary>Writes one showing; allocates nothing.</summary>
    /// <param name="wide">The image with a margin on every side.</param>
    /// <param name="orientation">How to turn it last: 1 (as it is) to 8.</param>
    /// <param name="variation">What to do to it before.</param>
    /// <param name="tensor">Receives [H, W, C] standardised values.</param>
    /// <exception cref="ArgumentException">The showing reaches beyond the wide image.</exception>
    public void Show(Image wide, int orientation, Variation variation, Span<float> tensor)
    {
        AffineMap map = variation.Map.After(AffineMap.Turn(orientation)).BetweenPixels((_input.Height, _input.Width), (wide.Height, wide.Width));
        Guard(wide, map);
        for (int row = 0; row < _input.Height; row++)
        {
            Span<float> values = tensor.Slice(row * _input.Width * _input.Channels, _input.Width * _input.Channels);
            if (_input.Channels == 1)
                ShowLuma(wide, map, row, variation.Gain, values);
            else
                ShowColours(wide, map, row, variation.Gain, values);
        }
    }

    private void ShowColours(Image wide, AffineMap map, int row, Vector3 gain, Span<float> values)
    {
        ReadOnlySpan<byte> pixels = wide.Pixels;
        int stride = wide.Width * Image.Channels;
        Vector128<float> factor = _factor * gain.AsVector128();
        Vector128<float> offset = _offset;
        for (int column = 0; column < _input.Width; column++)
        {
            Vector128<float> pixel = Read(pixels, stride, map.Apply(column, row));
            Vector128.FusedMultiplyAdd(pixel, factor, offset).AsVector3().CopyTo(values[(column * Image.Channels)..]);
        }
    }

    private void ShowLuma(Image wide, AffineMap map, int row, Vector3 gain, Span<float> values)
    {
        int stride = wide.Width * Image.Channels;
        for (int column = 0; column < values.Length; column++)
        {
            Vector3 pixel = Read(wide.Pixels, stride, map.Apply(column, row)).AsVector3() * gain;
            float luma = MathF.FusedMultiplyAdd(pixel.Z, BlueShare, MathF.FusedMultiplyAdd(pixel.Y, GreenShare, pixel.X * RedShare));
            values[column] = MathF.FusedMultiplyAdd(luma, _factor.ToScalar(), _offset.ToScalar());
        }
    }

    /// <summary>Corners lie farthest out. Last row and column are never asked for: a pixel is read with its neighbours and a byte more.</summary>
    private void Guard(Image wide, AffineMap map)
    {
        foreach (int row in (ReadOnlySpan<int>)[0, _input.Height - 1])
        {
            foreach (int column in (ReadOnlySpan<int>)[0, _input.Width - 1])
            {
                (float x, float y) = map.Apply(column, row);
                if (!(x >= 0 && y >= 0 && x < wide.Width - 2 && y < wide.Height - 2))
                    throw new ArgumentException($"Pixel ({x}, {y}) of {wide.Width}×{wide.Height} is asked for.", nameof(wide));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Read(ReadOnlySpan<byte> pixels, int stride, (float X, float Y) place)
    {
        int left = float.ConvertToIntegerNative<int>(place.X);
        int top = float.ConvertToIntegerNative<int>(place.Y);
        Vector128<float> across = Vector128.Create(place.X - left);
        ReadOnlySpan<byte> upper = pixels.Slice(top * stride + left * Image.Channels, stride + 2 * sizeof(uint));
        ReadOnlySpan<byte> lower = upper[stride..];
        return Mix(
            Mix(Colours(upper), Colours(upper[Image.Channels..]), across),
            Mix(Colours(lower), Colours(lower[Image.Channels..]), across),
            Vector128.Create(place.Y - top));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Mix(Vector128<float> from, Vector128<float> to, Vector128<float> share) =>
        Vector128.FusedMultiplyAdd(share, to - from, from);

    /// <summary>Red, green and blue of the first pixel, and a fourth value that nobody uses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Colours(ReadOnlySpan<byte> pixels)
    {
        Vector128<byte> bytes = Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt32LittleEndian(pixels)).AsByte();
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32());
    }

    private static Vector128<float> Vector(ReadOnlySpan<float> channels)
    {
        Span<float> values = stackalloc float[Vector128<float>.Count];
        channels[..Math.Min(channels.Length, values.Length)].CopyTo(values);
        return Vector128.Create(values);
    }
}
