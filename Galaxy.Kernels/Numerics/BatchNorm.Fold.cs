using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

public static unsafe partial class BatchNorm
{
    /// <summary>Folds the norm with its running statistics into filters and biases.</summary>
    /// <param name="parameters">Parameter memory.</param>
    /// <param name="norm">The layer.</param>
    /// <param name="weights">The filters in panels, a row per input; changed in place.</param>
    /// <param name="rows">Rows of a panel.</param>
    /// <param name="bias">The biases; changed in place.</param>
    public static void Fold(float* parameters, NormLayer norm, float* weights, int rows, float* bias)
    {
        for (int channel = 0; channel < norm.Channels; channel++)
        {
            int panel = channel / ParameterLayout.PanelWidth * ParameterLayout.PanelWidth;
            int width = Math.Min(ParameterLayout.PanelWidth, norm.Channels - panel);
            float* filter = weights + (long)panel * rows + (channel - panel);
            int shared = channel / norm.Orientations;
            double scale = parameters[norm.Weight + shared] / Deviation(parameters[norm.Variance + shared], norm);
            for (int row = 0; row < rows; row++)
                filter[row * width] = (float)(filter[row * width] * scale);
            bias[channel] = (float)((bias[channel] - parameters[norm.Mean + shared]) * scale + parameters[norm.Bias + shared]);
        }
    }
}
