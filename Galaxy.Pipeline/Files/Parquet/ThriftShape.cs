namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>
/// What a value in Thrift's compact protocol must be. The library knows what each field is and does not look what the file says of it:
/// a number in the place of a text would be a length.
/// </summary>
internal sealed class ThriftShape
{
    private readonly int[] _types;
    private readonly ThriftShape?[] _fields;

    private ThriftShape(int[] types, params ThriftShape?[] fields) => (_types, _fields) = (types, fields);

    public static ThriftShape Flag { get; } = new([1, 2]);

    public static ThriftShape Octet { get; } = new([3]);

    /// <summary>Of any width: all are written alike.</summary>
    public static ThriftShape Number { get; } = new([4, 5, 6]);

    public static ThriftShape Real { get; } = new([7]);

    /// <summary>Or bytes.</summary>
    public static ThriftShape Text { get; } = new([8]);

    /// <summary>The shape of a list's elements; null if they may have any.</summary>
    public ThriftShape? Element { get; private init; }

    /// <summary>Where a number or a flag is kept; null if it is not.</summary>
    public int? Slot { get; private init; }

    /// <summary>A number that is kept in a slot.</summary>
    public static ThriftShape Kept(int slot) => new(Number._types) { Slot = slot };

    /// <summary>A flag that is kept in a slot: 1 if it is set, 2 if it is not.</summary>
    public static ThriftShape KeptFlag(int slot) => new(Flag._types) { Slot = slot };

    public static ThriftShape ListOf(ThriftShape element) => new([9]) { Element = element };

    /// <summary>A structure with fields 1, 2, 3…; null for a number that no field has.</summary>
    public static ThriftShape Struct(params ThriftShape?[] fields) => new([12], fields);

    /// <summary>Whether a value of this type, as the protocol numbers them, may stand here.</summary>
    public bool Allows(int type) => _types.Contains(type);

    /// <summary>The shape of a field; null if the structure does not know it.</summary>
    public ThriftShape? Field(int number) => number > 0 && number <= _fields.Length ? _fields[number - 1] : null;
}
