using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Models;

/// <summary>Mutates files at random.</summary>
internal static class Mutation
{
    /// <summary>Up to four bytes changed, a piece removed or duplicated, or the end cut off.</summary>
    public static byte[] Of(byte[] file, ref RandomStream random)
    {
        int from = random.NextInt(file.Length);
        int to = from + random.NextInt(Math.Min(64, file.Length - from));
        return random.NextInt(6) switch
        {
            0 => file[..from],
            1 => [.. file[..from], .. file[to..]],
            2 => [.. file[..to], .. file[from..]],
            _ => Changed(file, ref random),
        };
    }

    private static byte[] Changed(byte[] file, ref RandomStream random)
    {
        byte[] changed = [.. file];
        for (int count = random.NextInt(4); count >= 0; count--)
            changed[random.NextInt(file.Length)] = (byte)random.NextInt(256);
        return changed;
    }
}
