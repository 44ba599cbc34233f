using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>An array in a file, read a few rows at a time; a row is what one index of the first axis counts.</summary>
internal abstract class StoredArray
{
    /// <summary>The most bytes of an array that is read as a whole.</summary>
    protected const long MostInMemory = 256L << 20;

    /// <summary>What its file calls it; empty if the file is the array.</summary>
    public required string Name { get; init; }

    /// <summary>The name without those of the groups that the array is in.</summary>
    public string LastName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>The groups that the array is in, with a slash behind them.</summary>
    public string Group => Name[..^LastName.Length];

    /// <summary>The length of each axis; empty for a single value.</summary>
    public required ImmutableArray<long> Shape { get; init; }

    public required ElementType Element { get; init; }

    /// <summary>The length of the first axis.</summary>
    public long Rows => Shape.Length == 0 ? 1 : Shape[0];

    /// <summary>The bytes of a row, in the order of the axes.</summary>
    public long RowBytes => checked(Shape.Skip(1).Aggregate((long)Element.Bytes, (product, length) => product * length));

    /// <summary>The bytes of some rows, those of a row in the order of the axes. Several threads may read at once; nothing is thrown.</summary>
    public abstract Result<byte[]> Read(long row, long count);

    /// <summary>Whether it is stored in a way that is read here, whatever its numbers are.</summary>
    public virtual Result<Unit> Check() => Result.Done;

    /// <summary>The texts of a column.</summary>
    public abstract Result<string[]> ReadTexts();

    /// <summary>All numbers of an array that is small enough for memory.</summary>
    public Result<T[]> ReadAll<T>() where T : System.Numerics.INumberBase<T> => Rows * RowBytes > MostInMemory
        ? TooLarge
        : Read(0, Rows).Map(bytes => Elements.To<T>(bytes, Element));

    /// <summary>What it is: <c>'images' (15×160×160×3, uint8)</c>.</summary>
    public override string ToString() =>
        $"{(Name.Length > 0 ? $"'{Name}' " : "")}({(Shape.IsEmpty ? "one value" : string.Join('×', Shape))}, {Element})";

    protected Problem TooLarge =>
        new(Name, $"its {Quantity.Megabytes(Rows * RowBytes)} MB are more than {Quantity.Megabytes(MostInMemory)}", "Name a smaller column");
}
