using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Explanations;

/// <summary>Explains a trained network's answers, a picture at a time on one thread: only so can the maps' gradients be read.</summary>
public sealed class Explainer<TNetwork> : IDisposable where TNetwork : INetwork
{
    private readonly MapInfo _layer;
    private readonly PixelTable _table;
    private readonly Workers _workers = new(1);
    private readonly Workspace _workspace;
    private readonly FloatMemory _parameters = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _gradients = new(TNetwork.Info.ParameterFloats);
    private readonly float[] _tensor = new float[TNetwork.Info.Input.Count];

    /// <param name="weights">The network's parameters.</param>
    /// <param name="standardisation">Of the images it was trained on.</param>
    /// <param name="layer">The convolution to explain by.</param>
    public Explainer(Weights weights, Standardisation standardisation, ExplainedLayer layer)
    {
        _layer = layer.Map;
        _table = standardisation.ToTable();
        _workspace = new Workspace(TNetwork.Info.Memory, capacity: 1, _workers);
        weights.CopyTo(_parameters);
    }

    /// <summary>Explains one class.</summary>
    /// <param name="image">The picture, cropped; it is scaled to the network's input.</param>
    /// <param name="label">The class; null for the answer.</param>
    public Explanation Explain(Image image, int? label = null)
    {
        Shape input = TNetwork.Info.Input;
        _table.Standardise(image.AreaScale(input.Height, input.Width), orientation: 1, _tensor);
        float[] scores = new float[TNetwork.Info.Classes.Length];
        TNetwork.Forward(_workspace, _parameters, _tensor, scores);
        Classifier.Softmax(scores);
        int answer = Array.IndexOf(scores, scores.Max());
        int explained = label ?? answer;
        return new Explanation(explained, answer, [.. scores], Heat((byte)explained));
    }

    public void Dispose()
    {
        _gradients.Dispose();
        _parameters.Dispose();
        _workspace.Dispose();
        _workers.Dispose();
    }

    private HeatMap Heat(byte label)
    {
        TNetwork.ClassGradients(_workspace, _parameters, _tensor, label, _gradients, new float[TNetwork.Info.Classes.Length]);
        return GradCam.Of(_layer.Shape, Copy(_layer.Output), Copy(_layer.Gradient!));
    }

    private float[] Copy(MapPlace place)
    {
        float[] values = new float[_layer.Shape.Count];
        _workspace.CopyMap(_layer.Shape, place, sample: 0, values);
        return values;
    }
}
