using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>Names the parameter tensors and places them in parameter memory, group by group.</summary>
internal sealed class ParameterLayout
{
    private static readonly ParameterGroup[] _groups =
        [ParameterGroup.SummedByShard, ParameterGroup.OfWholeBatch, ParameterGroup.ChangedInPlace, ParameterGroup.Running];

    private readonly Arena _memory = new(MemoryArea.Parameters);
    private readonly Dictionary<ParameterGroup, int> _ends = [];
    private readonly Dictionary<string, ParameterPlan> _byName = new(StringComparer.Ordinal);
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

        Parameters = layers.SelectMany(layer => layer.Tensors.Select(tensor => _byName[NameOf(layer.Layer, tensor)])).ToEquatableArray();
    }

    /// <summary>The tensors in the order of the layers.</summary>
    public EquatableArray<ParameterPlan> Parameters { get; }

    /// <summary>Floats in all.</summary>
    public int Floats => _memory.Floats;

    /// <summary>The address of each tensor.</summary>
    public IReadOnlyList<Address> Addresses => _memory.Addresses;

    /// <summary>A layer's tensor of that name.</summary>
    public ParameterPlan this[LayerPlan layer, string tensor] => _byName[$"{layer.Name}.{tensor}"];

    /// <summary>Floats up to the last of a group.</summary>
    public int EndOf(ParameterGroup group) => _ends[group];

    private void Place(LayerPlan layer, IEnumerable<ParameterTensor> tensors)
    {
        foreach (ParameterTensor tensor in tensors)
        {
            int floats = tensor.Rows * Panels.Cut(tensor.Outputs, _target).Sum(run => run.Count * run.Width);
            string name = NameOf(layer, tensor);
            _byName.Add(name, new ParameterPlan(
                name, tensor.Kind, tensor.Shape, _memory.Take(layer.Identifier, tensor.Part, floats), tensor.Outputs, tensor.Order, tensor.Rows));
        }
    }

    private static string NameOf(LayerPlan layer, ParameterTensor tensor) => $"{layer.Name}.{tensor.Name}";
}
