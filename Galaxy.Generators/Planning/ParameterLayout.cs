using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>Names the parameter tensors and places them in parameter memory, group by group.</summary>
internal sealed class ParameterLayout
{
    private static readonly ParameterGroup[] _groups =
    [
        ParameterGroup.SummedByShard, ParameterGroup.Tied, ParameterGroup.OfWholeBatch, ParameterGroup.ChangedInPlace, ParameterGroup.Running,
    ];

    private readonly Arena _memory = new(MemoryArea.Parameters);
    private readonly Arena _oriented;
    private readonly Dictionary<ParameterGroup, int> _ends = [];
    private readonly Dictionary<string, ParameterPlan> _byName = new(StringComparer.Ordinal);
    private readonly List<TiedTensor> _tied = [];
    private readonly Target _target;

    /// <param name="layers">All layers, each with its tensors in the order of a model file.</param>
    public ParameterLayout(IReadOnlyList<(LayerPlan Layer, EquatableArray<ParameterTensor> Tensors)> layers, Target target)
    {
        _target = target;
        foreach (ParameterGroup group in _groups)
        {
            foreach ((LayerPlan layer, EquatableArray<ParameterTensor> tensors) in layers)
                Place(layer, tensors.Where(tensor => tensor.Group == group));
            _ends[group] = _memory.Floats;
        }

        _oriented = new Arena(MemoryArea.Oriented, EndOf(ParameterGroup.SummedByShard));
        foreach ((LayerPlan layer, EquatableArray<ParameterTensor> tensors) in layers)
            Orient(layer, tensors.Where(tensor => tensor.Group == ParameterGroup.Tied));
        Parameters = layers.SelectMany(layer => layer.Tensors.Select(tensor => _byName[NameOf(layer.Layer, tensor)])).ToEquatableArray();
    }

    /// <summary>The tensors in the order of the layers, as they are trained and saved.</summary>
    public EquatableArray<ParameterPlan> Parameters { get; }

    /// <summary>Those that are tied.</summary>
    public EquatableArray<TiedTensor> Tied => _tied.ToEquatableArray();

    /// <summary>Floats in all.</summary>
    public int Floats => _memory.Floats;

    /// <summary>
    /// Floats that kernels on samples read, and whose gradients shards sum: those of the first group, then the tied ones in all orientations.
    /// </summary>
    public int SampleFloats => _oriented.Floats;

    /// <summary>The address of each tensor.</summary>
    public IEnumerable<Address> Addresses => [.. _memory.Addresses, .. _oriented.Addresses];

    /// <summary>A layer's tensor of that name, as kernels see it.</summary>
    public ParameterPlan this[LayerPlan layer, string tensor] =>
        _tied.Find(tied => tied.Tied.Name == $"{layer.Name}.{tensor}")?.Oriented ?? _byName[$"{layer.Name}.{tensor}"];

    /// <summary>Floats up to the last of a group.</summary>
    public int EndOf(ParameterGroup group) => _ends[group];

    private void Place(LayerPlan layer, IEnumerable<ParameterTensor> tensors)
    {
        foreach (ParameterTensor tensor in tensors)
        {
            string part = tensor.Group == ParameterGroup.Tied ? $"Tied{tensor.Part}" : tensor.Part;
            ParameterPlan plan = Plan(layer, tensor, part, tensor.Outputs, _memory);
            _byName.Add(plan.Name, plan);
        }
    }

    /// <summary>Each output in all orientations.</summary>
    private void Orient(LayerPlan layer, IEnumerable<ParameterTensor> tensors)
    {
        foreach (ParameterTensor tensor in tensors)
        {
            ParameterPlan oriented = Plan(layer, tensor, tensor.Part, tensor.Outputs * tensor.Orientations, _oriented);
            _tied.Add(new TiedTensor(_byName[oriented.Name], oriented, tensor.Kind == ParameterKind.Weight ? layer.Input.Orientations : 1));
        }
    }

    private ParameterPlan Plan(LayerPlan layer, ParameterTensor tensor, string part, int outputs, Arena memory)
    {
        int floats = tensor.Rows * Panels.Cut(outputs, _target).Sum(run => run.Count * run.Width);
        return new ParameterPlan(
            NameOf(layer, tensor), tensor.Kind, tensor.Shape, memory.Take(layer.Identifier, part, floats), outputs, tensor.Order, tensor.Rows);
    }

    private static string NameOf(LayerPlan layer, ParameterTensor tensor) => $"{layer.Name}.{tensor.Name}";
}
