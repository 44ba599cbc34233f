namespace Galaxy.Kernels.Safetensors;

/// <summary>The element types of the safetensors format.</summary>
internal static class ElementType
{
    /// <summary>The type that models are written in.</summary>
    public const string Float32 = "F32";

    public const string Float64 = "F64";

    public const string Float16 = "F16";

    /// <summary>The upper half of a float32.</summary>
    public const string BFloat16 = "BF16";

    /// <summary>Bytes of an element; null if the format has no such type.</summary>
    public static int? Bytes(string type) => type switch
    {
        "BOOL" or "U8" or "I8" or "F8_E5M2" or "F8_E4M3" => 1,
        "U16" or "I16" or Float16 or BFloat16 => 2,
        "U32" or "I32" or Float32 => 4,
        "U64" or "I64" or Float64 => 8,
        _ => null,
    };
}
