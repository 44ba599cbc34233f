namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>What an array's elements are.</summary>
internal enum ElementKind
{
    Unsigned,
    Signed,
    Float,
    Boolean,

    /// <summary>Text; a column of names.</summary>
    Text,

    /// <summary>Objects, records, complex numbers, times: nothing that a picture or a class could be.</summary>
    Other,
}
