using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Safetensors;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>
/// Tensors of tied filters, written out in all orientations for programs that know no symmetry. They are what the runtime's <c>OrientedFilter</c>
/// writes before a pass: change both or none.
/// </summary>
internal static class OrientedTensor
{
    /// <summary>Filters [filters, channels, side, side] in all orientations: [8·filters, channels, side, side].</summary>
    /// <param name="tied">The filters.</param>
    /// <param name="inputOrientations">Neighboring channels of the input that are orientations of one filter; else 1.</param>
    public static FloatTensor Filters(FloatTensor tied, int inputOrientations) =>
        new(tied.Name, tied.Shape.SetItem(0, tied.Shape[0] * SquareSymmetry.Orientations), oriented =>
        {
            (int channels, int side) = (tied.Shape[1], tied.Shape[2]);
            int floats = channels * side * side;
            float[] values = Values(tied);
            for (int index = 0; index < oriented.Length; index++)
            {
                (int output, int channel) = (index / floats, index / (side * side) % channels);
                (int row, int column) = (index / side % side, index % side);
                int back = SquareSymmetry.Inverse(output % SquareSymmetry.Orientations);
                int input = channel % inputOrientations;
                int tiedInput = inputOrientations == 1 ? 0 : SquareSymmetry.Compose(back, input);
                (int tiedRow, int tiedColumn) = SquareSymmetry.Move(back, row, column, side);
                int filter = output / SquareSymmetry.Orientations;
                oriented[index] = values[((filter * channels + channel - input + tiedInput) * side + tiedRow) * side + tiedColumn];
            }
        });

    /// <summary>A value for each filter, eight times each.</summary>
    public static FloatTensor Repeated(FloatTensor tied) =>
        new(tied.Name, [tied.Shape[0] * SquareSymmetry.Orientations], repeated =>
        {
            float[] values = Values(tied);
            for (int index = 0; index < repeated.Length; index++)
                repeated[index] = values[index / SquareSymmetry.Orientations];
        });

    private static float[] Values(FloatTensor tensor)
    {
        float[] values = new float[tensor.Count];
        tensor.CopyTo(values);
        return values;
    }
}
