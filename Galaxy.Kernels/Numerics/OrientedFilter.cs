using System.Runtime.CompilerServices;
using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>A tied tensor, and its copy in all orientations.</summary>
/// <param name="tensor">Where they are.</param>
/// <param name="tied">Parameter memory, or the gradients in its layout.</param>
/// <param name="oriented">The copy, or the gradients in its layout.</param>
/// <remarks>
/// Orientation g of a filter has at place p, for orientation h of its input, the weight that the filter has at g⁻¹p for g⁻¹h. The input's other
/// filters follow at a constant distance. The program's exports write files by the same rule (<c>OrientedTensor</c>): change both or none.
/// </remarks>
internal readonly unsafe struct OrientedFilter(TiedTensor tensor, float* tied, float* oriented)
{
    private const int Orientations = SquareSymmetry.Orientations;

    private readonly float* _tied = tied + tensor.Tied;
    private readonly float* _oriented = oriented + tensor.Oriented;

    private int InputFilters => tensor.Channels / tensor.InputOrientations;

    private int InputStep => tensor.InputOrientations * tensor.Kernel;

    /// <summary>Writes a filter in all orientations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int filter)
    {
        (int fromWidth, int toWidth) = (Width(filter, tensor.Filters), Width(filter * Orientations, tensor.Filters * Orientations));
        float* from = _tied + First(filter), to = _oriented + First(filter * Orientations);
        (int inputFilters, int fromStep, int toStep) = (InputFilters, InputStep * fromWidth, InputStep * toWidth);
        for (int orientation = 0; orientation < Orientations; orientation++)
        {
            int back = SquareSymmetry.Inverse(orientation);
            for (int place = 0; place < tensor.Kernel * tensor.Kernel; place++)
            {
                (int row, int column) = (place / tensor.Kernel, place % tensor.Kernel);
                (int tiedRow, int tiedColumn) = SquareSymmetry.Move(back, row, column, tensor.Kernel);
                for (int input = 0; input < tensor.InputOrientations; input++)
                {
                    float* source = from + PanelRow(tiedRow, InputOf(back, input), tiedColumn) * fromWidth;
                    float* target = to + orientation + PanelRow(row, input, column) * toWidth;
                    for (int next = 0; next < inputFilters; next++, source += fromStep, target += toStep)
                        *target = *source;
                }
            }
        }
    }

    /// <summary>Writes the sum over a filter's orientations, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(int filter)
    {
        (int toWidth, int fromWidth) = (Width(filter, tensor.Filters), Width(filter * Orientations, tensor.Filters * Orientations));
        float* to = _tied + First(filter), from = _oriented + First(filter * Orientations);
        (int inputFilters, int fromStep, int toStep) = (InputFilters, InputStep * fromWidth, InputStep * toWidth);
        int* places = stackalloc int[Orientations];
        for (int place = 0; place < tensor.Kernel * tensor.Kernel; place++)
        {
            (int row, int column) = (place / tensor.Kernel, place % tensor.Kernel);
            for (int input = 0; input < tensor.InputOrientations; input++)
            {
                for (int orientation = 0; orientation < Orientations; orientation++)
                {
                    (int orientedRow, int orientedColumn) = SquareSymmetry.Move(orientation, row, column, tensor.Kernel);
                    places[orientation] = orientation + PanelRow(orientedRow, InputOf(orientation, input), orientedColumn) * fromWidth;
                }

                float* target = to + PanelRow(row, input, column) * toWidth;
                float* source = from;
                for (int next = 0; next < inputFilters; next++, source += fromStep, target += toStep)
                    *target = SumOf(source, places);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SumOf(float* source, int* places) =>
        source[places[0]] + source[places[1]] + source[places[2]] + source[places[3]]
        + source[places[4]] + source[places[5]] + source[places[6]] + source[places[7]];

    /// <summary>The input's orientation that another becomes; a plain map has one.</summary>
    private int InputOf(int orientation, int input) => tensor.InputOrientations == 1 ? 0 : SquareSymmetry.Compose(orientation, input);

    /// <summary>The row of a panel with the first weight for an orientation of the input at a place of the window.</summary>
    private int PanelRow(int row, int input, int column) => (row * tensor.Channels + input) * tensor.Kernel + column;

    /// <summary>Floats before the first weight of an output.</summary>
    private int First(int output) =>
        output / ParameterLayout.PanelWidth * ParameterLayout.PanelWidth * tensor.Kernel * tensor.Kernel * tensor.Channels
        + output % ParameterLayout.PanelWidth;

    /// <summary>Outputs that the panel of one of them has room for.</summary>
    private static int Width(int output, int outputs) =>
        outputs - output / ParameterLayout.PanelWidth * ParameterLayout.PanelWidth <= ParameterLayout.NarrowPanelWidth
            ? ParameterLayout.NarrowPanelWidth
            : ParameterLayout.PanelWidth;
}
