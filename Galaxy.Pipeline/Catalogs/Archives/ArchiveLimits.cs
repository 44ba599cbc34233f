namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>How much an archive may hold: a small one can claim, or unpack to, more than any memory.</summary>
internal static class ArchiveLimits
{
    /// <summary>Files in an archive.</summary>
    public const int Members = 5_000_000;

    /// <summary>Bytes of a picture, unpacked.</summary>
    public const long Picture = 64L << 20;

    /// <summary>Levels of folders.</summary>
    public const int Levels = 64;

    /// <summary>Characters of a path, as most systems have it.</summary>
    public const int PathLength = 4096;

    /// <summary>Bytes of a header of a tar that says more about the next file: its long name, its attributes.</summary>
    public const long ExtendedHeader = 1 << 20;

    /// <summary>Bytes of a compressed tar, unpacked: it can only be read from the beginning, so its pictures are kept in memory.</summary>
    public const long InMemory = 512L << 20;

    /// <summary>Bytes of a compressed table, unpacked. It is read a row at a time.</summary>
    public const long Table = 16L << 30;

    /// <summary>The most bytes that come from one byte, of any larger member. Real pictures and tables stay below a tenth of it.</summary>
    private const long Ratio = 200;

    private const long Harmless = 1 << 20;

    /// <summary>Whether a member unpacks to implausibly many bytes.</summary>
    public static bool IsBomb(long length, long packed) => length > Harmless && length / Ratio > packed;

    /// <summary>How many bytes may come from a file that does not say how many.</summary>
    /// <param name="packed">Its bytes.</param>
    /// <param name="most">The most in any case.</param>
    public static long MostFrom(long packed, long most) => Math.Clamp(Math.Min(packed, most) * Ratio, Harmless, most);
}
