using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Explanations;

/// <summary>Explains a trained network's answers, one picture at a time on one thread, which reading the maps' gradients requires.</summary>
public sealed class Explainer<TNetwork> : IDisposable where TNetwork : INetwork
{
    private readonly Model _model;
    private readonly PixelTable _table;
    private readonly Workers _workers = new(1);
    private readonly Workspace _workspace;
    private readonly FloatMemory _parameters = new(TNetwork.Info.ParameterFloats);
    private readonly FloatMemory _gradients = new(TNetwork.Info.ParameterFloats);
    private readonly float[] _tensor = new float[TNetwork.Info.Input.Count];

    /// <param name="model">The trained network.</param>
    public Explainer(Model model)
    {
        _model = model;
        _table = model.Standardization.ToTable();
        _workspace = new Workspace(TNetwork.Info.Memory, capacity: 1, _workers);
        model.Weights.CopyTo(_parameters);
    }

    /// <summary>Explains one class.</summary>
    /// <param name="image">The picture, framed; it is scaled to the network's input.</param>
    /// <param name="layer">The convolution to explain by.</param>
    /// <param name="label">The class; null for the answer.</param>
    public Explanation Explain(Image image, ExplainedLayer layer, int? label = null)
    {
        Image seen = image.AreaScale(TNetwork.Info.Input.Height, TNetwork.Info.Input.Width);
        _table.Standardize(seen, orientation: 1, _tensor);
        Predictions answered = _model.Scale(Classify(seen));
        int answer = answered.Answers()[0].Answer;
        int explained = label ?? answer;
        return new Explanation(explained, answer, answered.Probabilities, Heat(layer.Map, (ushort)explained));
    }

    public void Dispose()
    {
        _gradients.Dispose();
        _parameters.Dispose();
        _workspace.Dispose();
        _workers.Dispose();
    }

    /// <summary>
    /// The network's own probabilities, in this explainer's memory: allocating it anew for each picture would take longer than the picture.
    /// </summary>
    private Predictions Classify(Image seen)
    {
        float[] scores = new float[TNetwork.Info.Classes.Length];
        NetworkRunner.Forward<TNetwork>(_workspace, _parameters, _tensor, scores);
        Probabilities.Softmax(scores);
        return new Predictions(new Dataset(_model.Classes, [LabeledImage.Of(seen, label: 0, "")]), [.. scores], RotationConsistency: null);
    }

    private HeatMap Heat(MapInfo layer, ushort label)
    {
        NetworkRunner.ClassGradients<TNetwork>(_workspace, _parameters, _tensor, label, _gradients, new float[TNetwork.Info.Classes.Length]);
        return GradCam.Of(layer.Shape, Copy(layer.Shape, layer.Output), Copy(layer.Shape, layer.Gradient!));
    }

    private float[] Copy(Shape shape, MapPlace place)
    {
        float[] values = new float[shape.Count];
        _workspace.CopyMap(shape, place, sample: 0, values);
        return values;
    }
}
