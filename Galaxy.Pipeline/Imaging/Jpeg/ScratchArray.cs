using System.Buffers;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>Arrays that one picture uses after the other; large ones are not kept.</summary>
internal static class ScratchArray
{
    private const int MostKept = 1 << 20;

    /// <summary>An array of at least that many elements, of any values.</summary>
    public static T[] Rent<T>(int length) where T : unmanaged =>
        length <= MostKept ? ArrayPool<T>.Shared.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    /// <summary>Gives it back, once; its owner must not use it any more.</summary>
    public static void Return<T>(T[] array) where T : unmanaged
    {
        if (array.Length <= MostKept)
            ArrayPool<T>.Shared.Return(array);
    }
}
