namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>The type of an array's elements.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Bytes">How many one of them has.</param>
/// <param name="BigEndian">Whether the most significant byte comes first.</param>
internal readonly record struct ElementType(ElementKind Kind, int Bytes, bool BigEndian = false)
{
    /// <summary>What Python's own objects are called.</summary>
    public const string Objects = "Python objects";

    /// <summary>What a type is called that cannot be read; null if nothing tells.</summary>
    public string? Unread { get; init; }

    /// <summary>A type that can be read; <see cref="ElementKind.Other"/> if there is none of so many bytes.</summary>
    public static ElementType Of(ElementKind kind, int bytes, bool bigEndian = false) => kind switch
    {
        ElementKind.Unsigned or ElementKind.Signed when bytes is 1 or 2 or 4 or 8 => new ElementType(kind, bytes, bigEndian),
        ElementKind.Float when bytes is 2 or 4 or 8 => new ElementType(kind, bytes, bigEndian),
        ElementKind.Boolean when bytes == 1 => new ElementType(kind, bytes),
        ElementKind.Text when bytes > 0 => new ElementType(kind, bytes, bigEndian),
        _ => new ElementType(ElementKind.Other, Math.Max(1, bytes)),
    };

    public bool IsNumber => Kind is ElementKind.Unsigned or ElementKind.Signed or ElementKind.Float;

    /// <summary>As NumPy says it: <c>uint8</c>.</summary>
    public override string ToString() => Kind switch
    {
        ElementKind.Unsigned => $"uint{Bytes * 8}",
        ElementKind.Signed => $"int{Bytes * 8}",
        ElementKind.Float => $"float{Bytes * 8}",
        ElementKind.Boolean => "bool",
        ElementKind.Text => "text",
        _ => Unread ?? "objects or records",
    };
}
