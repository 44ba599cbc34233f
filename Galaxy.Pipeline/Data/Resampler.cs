using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>
/// Resamples images: each pixel is read at its place in a wide image by bilinear interpolation, multiplied by its
/// gain, and standardized. A pixel's colors form one vector, so the sums are the same on every machine.
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
    public Resampler(Shape input, Standardization standardization)
    {
        _input = input;
        _factor = Vector([.. standardization.Deviation.Select(deviation => 1 / (255 * deviation))]);
        _offset = Vector([.. standardization.Mean.Zip(standardization.Deviation, (mean, deviation) => -mean / deviation)]);
    }

    /// <summary>Writes one view; allocates nothing.</summary>
    /// <param name="wide">The image with a margin on every side.</param>
    /// <param name="orientation">Applied last: 1 (unchanged) to 8, as in Exif.</param>
    /// <param name="variation">Applied first.</param>
    /// <param name="tensor">Receives [H, W, C] standardized values.</param>
    /// <exception cref="ArgumentException">The view reaches beyond the wide image.</exception>
    public void Show(Image wide, int orientation, Variation variation, Span<float> tensor)
    {
        AffineMap map = variation.Map.After(AffineMap.Turn(orientation)).BetweenPixels((_input.Height, _input.Width), (wide.Height, wide.Width));
        Guard(wide, map);
        Prefetch.Bytes(wide.Pixels);
        for (int row = 0; row < _input.Height; row++)
        {
            Span<float> values = tensor.Slice(row * _input.Width * _input.Channels, _input.Width * _input.Channels);
            if (_input.Channels == 1)
                ShowLuma(wide, map, row, variation.Gain, values);
            else
                ShowColors(wide, map, row, variation.Gain, values);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShowColors(Image wide, AffineMap map, int row, Vector3 gain, Span<float> values)
    {
        ReadOnlySpan<byte> pixels = wide.Pixels;
        int stride = wide.Width * Image.Channels;
        Vector128<float> factor = _factor * gain.AsVector128();
        Vector128<float> offset = _offset;
        int last = _input.Width - 1;
        for (int column = 0; column <= last; column++)
        {
            Vector128<float> value = Vector128.FusedMultiplyAdd(Read(pixels, stride, map.Apply(column, row)), factor, offset);
            Span<float> place = values[(column * Image.Channels)..];
            if (column < last)
                value.CopyTo(place); // The next pixel's first value overwrites the fourth.
            else
                value.AsVector3().CopyTo(place);
        }
    }

    private void ShowLuma(Image wide, AffineMap map, int row, Vector3 gain, Span<float> values)
    {
        ReadOnlySpan<byte> pixels = wide.Pixels;
        int stride = wide.Width * Image.Channels;
        for (int column = 0; column < values.Length; column++)
        {
            Vector3 pixel = Read(pixels, stride, map.Apply(column, row)).AsVector3() * gain;
            float luma = MathF.FusedMultiplyAdd(pixel.Z, BlueShare, MathF.FusedMultiplyAdd(pixel.Y, GreenShare, pixel.X * RedShare));
            values[column] = MathF.FusedMultiplyAdd(luma, _factor.ToScalar(), _offset.ToScalar());
        }
    }

    /// <summary>
    /// Checks the corners, which lie farthest out. The last row and column are out of bounds: a read takes the neighbors and two more bytes.
    /// </summary>
    private void Guard(Image wide, AffineMap map)
    {
        foreach (int row in (ReadOnlySpan<int>)[0, _input.Height - 1])
        {
            foreach (int column in (ReadOnlySpan<int>)[0, _input.Width - 1])
            {
                (float x, float y) = map.Apply(column, row);
                if (!(x >= 0 && y >= 0 && x < wide.Width - 2 && y < wide.Height - 2))
                    throw new ArgumentException($"Pixel ({x}, {y}) of {wide.Width}×{wide.Height} lies outside.", nameof(wide));
            }
        }
    }

    /// <summary>The colors at a place between four pixels: interpolated across, in both rows together, then down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Read(ReadOnlySpan<byte> pixels, int stride, (float X, float Y) place)
    {
        int left = float.ConvertToIntegerNative<int>(place.X);
        int top = float.ConvertToIntegerNative<int>(place.Y);
        ReadOnlySpan<byte> window = pixels.Slice(top * stride + left * Image.Channels, stride + sizeof(ulong));
        Vector128<byte> rows = Vector128.Create(BinaryPrimitives.ReadUInt64LittleEndian(window),
            BinaryPrimitives.ReadUInt64LittleEndian(window[stride..])).AsByte();
        Vector256<float> from = Colors(Vector128.Shuffle(rows, Vector128.Create((byte)0, 1, 2, 3, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0)));
        Vector256<float> to = Colors(Vector128.Shuffle(rows, Vector128.Create((byte)3, 4, 5, 6, 11, 12, 13, 14, 0, 0, 0, 0, 0, 0, 0, 0)));
        Vector256<float> across = Vector256.FusedMultiplyAdd(Vector256.Create(place.X - left), to - from, from);
        Vector128<float> above = across.GetLower(), below = across.GetUpper();
        return Vector128.FusedMultiplyAdd(Vector128.Create(place.Y - top), below - above, above);
    }

    /// <summary>Four bytes of the row above, then four of the row below: red, green and blue of a pixel, and an unused value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Colors(Vector128<byte> pixels)
    {
        Vector256<byte> bytes = pixels.ToVector256Unsafe();
        return Vector256.ConvertToSingle(Vector256.WidenLower(Vector256.WidenLower(bytes)).AsInt32());
    }

    private static Vector128<float> Vector(ReadOnlySpan<float> channels)
    {
        Span<float> values = stackalloc float[Vector128<float>.Count];
        channels[..Math.Min(channels.Length, values.Length)].CopyTo(values);
        return Vector128.Create(values);
    }
}
