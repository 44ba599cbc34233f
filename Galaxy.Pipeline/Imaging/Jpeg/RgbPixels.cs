using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>The colors of sixteen pixels.</summary>
internal readonly ref struct RgbPixels(Vector128<byte> red, Vector128<byte> green, Vector128<byte> blue)
{
    public const int Count = 16;

    private const byte No = 255;

    private readonly Vector128<byte> _red = red;
    private readonly Vector128<byte> _green = green;
    private readonly Vector128<byte> _blue = blue;

    /// <summary>Writes red, green and blue of one pixel after the other, as many as there is room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<byte> pixels)
    {
        Vector128<byte> first = From(
            _red, Vector128.Create(0, No, No, 1, No, No, 2, No, No, 3, No, No, 4, No, No, 5),
            _green, Vector128.Create(No, 0, No, No, 1, No, No, 2, No, No, 3, No, No, 4, No, No),
            _blue, Vector128.Create(No, No, 0, No, No, 1, No, No, 2, No, No, 3, No, No, 4, No));
        Vector128<byte> second = From(
            _red, Vector128.Create(No, No, 6, No, No, 7, No, No, 8, No, No, 9, No, No, 10, No),
            _green, Vector128.Create(5, No, No, 6, No, No, 7, No, No, 8, No, No, 9, No, No, 10),
            _blue, Vector128.Create(No, 5, No, No, 6, No, No, 7, No, No, 8, No, No, 9, No, No));
        Vector128<byte> third = From(
            _red, Vector128.Create(No, 11, No, No, 12, No, No, 13, No, No, 14, No, No, 15, No, No),
            _green, Vector128.Create(No, No, 11, No, No, 12, No, No, 13, No, No, 14, No, No, 15, No),
            _blue, Vector128.Create(10, No, No, 11, No, No, 12, No, No, 13, No, No, 14, No, No, 15));
        if (pixels.Length >= Count * Image.Channels)
            Store(first, second, third, pixels);
        else
            StorePart(first, second, third, pixels);
    }

    private static void Store(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Span<byte> pixels)
    {
        first.CopyTo(pixels);
        second.CopyTo(pixels[Count..]);
        third.CopyTo(pixels[(2 * Count)..]);
    }

    private static void StorePart(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Span<byte> pixels)
    {
        Span<byte> all = stackalloc byte[Count * Image.Channels];
        Store(first, second, third, all);
        all[..pixels.Length].CopyTo(pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> From(
        Vector128<byte> red, Vector128<byte> redPlaces, Vector128<byte> green, Vector128<byte> greenPlaces,
        Vector128<byte> blue, Vector128<byte> bluePlaces) =>
        Vector128.Shuffle(red, redPlaces) | Vector128.Shuffle(green, greenPlaces) | Vector128.Shuffle(blue, bluePlaces);
}
