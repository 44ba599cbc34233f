using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// A convolution's filters, or their biases, that are tied under the eight orientations of a square. Rows of a panel run over
/// the window's rows, channels, columns.
/// </summary>
/// <param name="Tied">First float in parameter memory.</param>
/// <param name="Oriented">First float in the copy that kernels read, where the orientations of a filter are neighboring outputs.</param>
/// <param name="Filters">Filters.</param>
/// <param name="Kernel">Rows and columns of the window; 1 for biases.</param>
/// <param name="Channels">Channels of the input; 1 for biases.</param>
/// <param name="InputOrientations">Neighboring channels of the input that are orientations of one filter; else 1.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TiedTensor(int Tied, int Oriented, int Filters, int Kernel, int Channels, int InputOrientations);
