using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.Catalogs.Numpy;

/// <summary>What NumPy's types are.</summary>
internal static class NpyElement
{
    public static ElementType Of(NpyType type) => type.Kind switch
    {
        'u' => ElementType.Of(ElementKind.Unsigned, type.Bytes, type.BigEndian),
        'i' => ElementType.Of(ElementKind.Signed, type.Bytes, type.BigEndian),
        'f' => ElementType.Of(ElementKind.Float, type.Bytes, type.BigEndian),
        'b' => ElementType.Of(ElementKind.Boolean, type.Bytes),
        'S' => ElementType.Of(ElementKind.Text, type.Bytes),
        'U' => ElementType.Of(ElementKind.Text, type.Bytes, type.BigEndian),
        _ => ElementType.Of(ElementKind.Other, type.Bytes),
    };
}
