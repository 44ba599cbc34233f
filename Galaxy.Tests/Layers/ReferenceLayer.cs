using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers;

/// <summary>
/// A kind of layer as its textbook formula says it, in double precision, on a whole batch: what generated kernels are compared with. A
/// subclass is all that the tests need to know of a layer type; they find it by reflection.
/// </summary>
internal abstract class ReferenceLayer
{
    /// <summary>The image of the examples. Other tests show them one of 8×8×3.</summary>
    protected static Net Image { get; } = Net.Input(7, 6, 2);

    /// <summary>A square image for examples that turn.</summary>
    protected static Net Square { get; } = Net.Input(6, 6, 2);

    /// <summary>Its "type" in network.json.</summary>
    public abstract string Type { get; }

    /// <summary>What its layers are called, before their number.</summary>
    public virtual string Prefix => Type;

    /// <summary>Whether it subtracts the batch's mean, so that nothing depends on a bias right before it.</summary>
    public virtual bool SubtractsMean => false;

    /// <summary>
    /// Small networks, without flatten and the dense layers behind it, whose gradients are compared with slopes and whose kernels are compared
    /// with the reference, with themselves on other threads and with vectors of the other width.
    /// </summary>
    public virtual IEnumerable<Net> Examples => [];

    /// <summary>Whole networks in which it stands between dense layers.</summary>
    public virtual IEnumerable<Net> VectorExamples => [];

    /// <summary>Words of generated code, one for each of its kernels, each of which some network of the kernels' tests has.</summary>
    public virtual IEnumerable<string> Kernels => [];

    /// <summary>Generated files that are held as snapshots: whole networks, and the hint of each file behind the network's name.</summary>
    public virtual IEnumerable<(Net Net, string Hint)> Snapshots => [];

    /// <summary>The shape that it gives; by default, that of its input.</summary>
    public virtual Shape Output(NetLayer layer, Shape input) => input;

    /// <summary>Its tensors in the order of a model file, in PyTorch's names and shapes.</summary>
    public virtual IEnumerable<(string Name, int[] Shape)> Parameters(NetLayer layer, Shape input) => [];

    /// <summary>Outputs of a batch, and the way back.</summary>
    public abstract Pass Forward(PlacedLayer layer, LayerInput input);

    /// <summary>A layer that random networks may have at this place; null if none can stand there.</summary>
    public virtual RandomLayer? Random(RandomPlace place) => null;
}
