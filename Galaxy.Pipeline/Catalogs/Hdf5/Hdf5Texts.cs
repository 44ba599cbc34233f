namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>Collects texts, as many as memory is meant for. Many may be the same one in the file.</summary>
internal sealed class Hdf5Texts
{
    /// <summary>How many are read at once, each of which may have <see cref="Hdf5Limits.Text"/> bytes.</summary>
    public const long Together = 1 << 10;

    private const long MostBytes = 256L << 20;

    /// <summary>What a text takes besides its characters.</summary>
    private const long BytesOfText = 32;

    private readonly List<string> _texts = [];
    private long _bytes;

    /// <exception cref="InvalidDataException">There are too many, or they are too long.</exception>
    public void Add(string? text)
    {
        _bytes += BytesOfText + 2 * (text?.Length ?? 0);
        if (_bytes > MostBytes)
            throw new InvalidDataException($"its texts take more than {Quantity.Megabytes(MostBytes)} MB");
        _texts.Add(text ?? "");
    }

    public void AddRange(IEnumerable<string?> texts)
    {
        foreach (string? text in texts)
            Add(text);
    }

    public string[] ToArray() => [.. _texts];
}
