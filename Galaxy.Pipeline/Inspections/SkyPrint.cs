using System.Collections.Immutable;
using System.Numerics;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Inspections;

/// <summary>
/// What tells a piece of sky from others, in 1,024 bits: for each cell of a 32×32 grid, whether it is brighter than the mean of the cells
/// around it, in the logarithm of light. Noise, stars and arms decide, and the smooth light of a galaxy, which is much alike in all of them, hardly
/// does. Another quality, scale or brightness changes few bits.
/// </summary>
internal sealed class SkyPrint
{
    /// <summary>Bits in a print.</summary>
    public const int Bits = Side * Side;

    /// <summary>
    /// The most bits in which prints of the same sky differ. Of 2,000 real galaxies the two most alike differ in 398 in their best orientation;
    /// from itself a picture differs in at most 161 at half the scale or at quality 50, and in 239 at quality 25.
    /// </summary>
    public const int SameSky = 256;

    private const int Side = 32;
    private const int Fine = 4;
    private const int WordBits = 64;

    /// <summary>Added to a mean luma, so that the darkest levels do not count most.</summary>
    private const double Pedestal = 8;

    private readonly ulong[] _words;

    private SkyPrint(ulong[] words) => _words = words;

    /// <summary>The print of a picture; null if it shows nothing.</summary>
    public static SkyPrint? Of(Image image)
    {
        double[] light = Light(image.AreaScale(Side * Fine, Side * Fine));
        if (light.Max() - light.Min() < 1e-9)
            return null;
        ulong[] words = new ulong[Bits / WordBits];
        for (int cell = 0; cell < Bits; cell++)
        {
            if (light[cell] > MeanAround(light, cell / Side, cell % Side))
                words[cell / WordBits] |= 1UL << cell % WordBits;
        }

        return new SkyPrint(words);
    }

    /// <summary>The same sky in the eight orientations, this one first.</summary>
    public ImmutableArray<SkyPrint> Orientations() => [.. Enumerable.Range(1, 8).Select(In)];

    /// <summary>In how many bits two prints differ, 0 to <see cref="Bits"/>; half of them if they have nothing in common.</summary>
    public int DistanceTo(SkyPrint other)
    {
        int distance = 0;
        for (int word = 0; word < _words.Length; word++)
            distance += BitOperations.PopCount(_words[word] ^ other._words[word]);
        return distance;
    }

    /// <summary>One of the bits.</summary>
    public bool Bit(int index) => (_words[index / WordBits] >> index % WordBits & 1) != 0;

    private SkyPrint In(int orientation)
    {
        PixelWalk walk = PixelWalk.Of(orientation, Side, Side, Side);
        ulong[] words = new ulong[_words.Length];
        for (int cell = 0; cell < Bits; cell++)
        {
            if (Bit(walk.First + cell / Side * walk.Down + cell % Side * walk.Right))
                words[cell / WordBits] |= 1UL << cell % WordBits;
        }

        return new SkyPrint(words);
    }

    private static double[] Light(Image image)
    {
        double[] sums = new double[Bits];
        for (int row = 0; row < image.Height; row++)
            for (int column = 0; column < image.Width; column++)
                sums[row / Fine * Side + column / Fine] += InputChannels.Luma(image.Row(row)[(column * Image.Channels)..]);
        return [.. sums.Select(sum => DeterministicMath.Log(sum / (Fine * Fine) + Pedestal))];
    }

    /// <summary>Of the 3×3 cells around one; beyond the edge the outermost cells are repeated.</summary>
    private static double MeanAround(double[] light, int row, int column)
    {
        double sum = 0;
        for (int y = row - 1; y <= row + 1; y++)
            for (int x = column - 1; x <= column + 1; x++)
                sum += light[Math.Clamp(y, 0, Side - 1) * Side + Math.Clamp(x, 0, Side - 1)];
        return sum / 9;
    }
}
