using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>C# of the pointers that a kernel on one sample derives from its memory.</summary>
internal static class KernelPointer
{
    /// <summary>To a place, or some floats further on.</summary>
    public static string To(Address place, int floats = 0) => RegisterTile.At(
        place.Area == MemoryArea.Rows ? $"memory->Row({place}, {place.SampleStride})" : $"memory->{place.Area.Block} + {place}", floats);

    /// <summary>To a map's first float, border included, or some floats further on.</summary>
    public static string ToOrigin(MapPlan map, int floats = 0) => To(map.Origin, floats);

    /// <summary>To a map's top left pixel, or some floats further on.</summary>
    public static string ToInterior(MapPlan map, int floats = 0) => To(map.Interior, floats);

    /// <summary>To the shard's sum of gradients of parameters.</summary>
    public static string ToGradient(Address parameters) => $"memory->Gradients + {parameters}";
}
