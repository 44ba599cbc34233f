using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.Catalogs.Numpy;

/// <summary>What NumPy's types are.</summary>
internal static class NpyElement
{
    public static ElementType Of(NpyType type) =>
        Known(type) is { Kind: ElementKind.Other } other ? other with { Unread = Words(type) } : Known(type);

    private static ElementType Known(NpyType type) => type.Kind switch
    {
        'u' => ElementType.Of(ElementKind.Unsigned, type.Bytes, type.BigEndian),
        'i' => ElementType.Of(ElementKind.Signed, type.Bytes, type.BigEndian),
        'f' => ElementType.Of(ElementKind.Float, type.Bytes, type.BigEndian),
        'b' => ElementType.Of(ElementKind.Boolean, type.Bytes),
        'S' => ElementType.Of(ElementKind.Text, type.Bytes),
        'U' => ElementType.Of(ElementKind.Text, type.Bytes, type.BigEndian),
        _ => ElementType.Of(ElementKind.Other, type.Bytes),
    };

    private static string Words(NpyType type) => type.Kind switch
    {
        NpyType.Objects => ElementType.Objects,
        'V' => "records",
        'M' or 'm' => "times",
        'c' => "complex numbers",
        ' ' => "records, or of a type that is not known",
        var letter => $"of the type {letter}{type.Bytes}",
    };
}
