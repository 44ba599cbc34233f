using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Networks;

/// <summary>
/// Follows the shape of the feature map through the layers and logs what does not fit. Behind a mistake the shape is
/// unknown until a dense layer makes it known again, and what is unknown is not judged: one mistake, one message.
/// </summary>
internal sealed class ShapeChecks
{
    private readonly DiagnosticLog _diagnostics;
    private readonly EarlierLayers _earlier = new();
    private MapShape? _shape;
    private int _flattenLine;
    private long _shapeFloats;
    private long _parameterFloats;
    private long _mapFloats;
    private bool _isTooCostly;

    private ShapeChecks(InputSpec? input, DiagnosticLog diagnostics)
    {
        _diagnostics = diagnostics;
        _shape = input is null ? null : new MapShape(input.Height, input.Width, input.Channels);
        _shapeFloats = _mapFloats = _shape?.Floats ?? 0;
    }

    private bool IsVector => _flattenLine > 0;

    /// <summary>Checks each layer against the shape it gets.</summary>
    public static void Follow(InputSpec? input, IReadOnlyCollection<LayerReading> layers, DiagnosticLog diagnostics)
    {
        ShapeChecks checks = new(input, diagnostics);
        foreach (LayerReading layer in layers)
        {
            checks.Pass(layer);
            checks._earlier.Add(layer.Spec, checks._shape);
            checks._flattenLine = layer.Spec is FlattenSpec or DenseSpec && !checks.IsVector ? layer.Spec.Line : checks._flattenLine;
        }
    }

    /// <summary>Checks that the last layer gives one logit per class.</summary>
    /// <param name="classes">How many; null when that is not known.</param>
    public static void CheckLast(IReadOnlyCollection<LayerReading> layers, int? classes, DiagnosticLog diagnostics)
    {
        if (layers.LastOrDefault() is not { Spec: { } spec } last || classes is not { } count)
            return;
        if (spec is not DenseSpec dense)
            diagnostics.Add(DiagnosticCatalog.LastNotDense, last.SpanOf(LayerTypes.TypeField), last.Type, Words.Digits(count));
        else if (dense.Units != count)
            diagnostics.Add(DiagnosticCatalog.UnitsNotClasses, last.SpanOf("units"), Words.Digits(dense.Units), Words.Digits(count));
    }

    private void Pass(LayerReading layer)
    {
        bool fits = layer.Spec switch
        {
            null => false,
            Conv2dSpec conv => WindowFits(layer, "kernel", conv.Kernel, conv.Padding) && PhasesAreFew(layer, conv),
            MaxPool2dSpec pool => WindowFits(layer, "size", pool.Size, padding: 0),
            AvgPool2dSpec pool => WindowFits(layer, "size", pool.Size, padding: 0),
            BatchNormSpec => _earlier.Last is null or Conv2dSpec or DenseSpec || Refuse(layer, DiagnosticCatalog.NothingToNormalize, _earlier.LastInWords),
            AddSpec add => AddsEqualShapes(layer, add.From),
            GlobalAvgPoolSpec => !IsVector || Refuse(layer, DiagnosticCatalog.WindowAfterFlatten, layer.Type, Words.Digits(_flattenLine)),
            FlattenSpec => !IsVector || Refuse(layer, DiagnosticCatalog.FlattenTwice, Words.Digits(_flattenLine)),
            DenseSpec when !IsVector && _shape is { } map => Refuse(layer, DiagnosticCatalog.DenseBeforeFlatten, Words.Shape(map)),
            _ => true,
        };
        _shape = layer.Spec switch
        {
            { } spec when fits && _shape is { } input => IsAffordable(layer, spec, input) ? LayerShapes.Output(spec, input) : null,
            DenseSpec dense => new MapShape(1, 1, dense.Units),
            FlattenSpec => _shape,
            _ => null,
        };
        _shapeFloats = layer.Spec is FlattenSpec ? _shapeFloats : _shape?.Floats ?? _shapeFloats;
    }

    private bool WindowFits(LayerReading layer, string field, int window, int padding)
    {
        if (IsVector)
            return Refuse(layer, DiagnosticCatalog.WindowAfterFlatten, layer.Type, Words.Digits(_flattenLine));
        if (_shape?.Padded(padding) is not { } padded || window <= Math.Min(padded.Height, padded.Width))
            return true;
        string largest = Words.Digits(Math.Min(padded.Height, padded.Width));
        string border = padding == 0 ? "" : " (padding included)";
        _diagnostics.Add(DiagnosticCatalog.WindowTooLarge, layer.SpanOf(field), Words.Digits(window), Words.Shape(padded), border, largest);
        return false;
    }

    private bool AddsEqualShapes(LayerReading layer, string from)
    {
        if (IsVector)
            return Refuse(layer, DiagnosticCatalog.WindowAfterFlatten, layer.Type, Words.Digits(_flattenLine));
        SourceSpan span = layer.SpanOf(LayerTypes.FromField);
        if (!_earlier.TryFind(from, out MapShape? source))
        {
            _diagnostics.Add(DiagnosticCatalog.UnknownSource, span, Words.Quote(from), _earlier.KnownNames(from));
            return false;
        }

        if (_earlier.NormBehind(from) is { } norm)
        {
            _diagnostics.Add(DiagnosticCatalog.SourceIsNormalized, span, from, norm);
            return false;
        }

        if (source is not { } there || _shape is not { } here || there == here)
            return source is not null;
        _diagnostics.Add(DiagnosticCatalog.SourceOfOtherShape, span, from, Words.Shape(there), Words.Shape(here));
        return false;
    }

    /// <summary>Behind a trained layer a convolution has an input gradient, in as many phases as its stride has offsets.</summary>
    private bool PhasesAreFew(LayerReading layer, Conv2dSpec conv)
    {
        int offsets = Math.Min(conv.Stride, conv.Kernel);
        if (_parameterFloats == 0 || offsets * offsets <= Limits.Phases)
            return true;
        _diagnostics.Add(
            DiagnosticCatalog.TooManyKernels, layer.SpanOf("stride"),
            Words.Digits(conv.Kernel), Words.Digits(conv.Stride), Words.Digits(offsets * offsets), Words.Digits(Limits.Phases));
        return false;
    }

    /// <summary>Adds what the layer costs, and says whether that still is within the limits. The first excess is told, no other.</summary>
    private bool IsAffordable(LayerReading layer, LayerSpec spec, MapShape input)
    {
        _parameterFloats += LayerShapes.ParameterFloats(spec, input, _shapeFloats);
        _mapFloats += LayerShapes.NewFloats(spec, input);
        if (_isTooCostly || (_parameterFloats <= Limits.ParameterFloats && _mapFloats <= Limits.MapFloats))
            return true;
        _isTooCostly = true;
        return _parameterFloats > Limits.ParameterFloats
            ? Refuse(layer, DiagnosticCatalog.TooManyParameters, Words.Count(_parameterFloats), Words.Count(Limits.ParameterFloats))
            : Refuse(layer, DiagnosticCatalog.TooMuchMemory, Words.Count(_mapFloats), Words.Count(Limits.MapFloats));
    }

    private bool Refuse(LayerReading layer, DiagnosticDescriptor rule, params string[] arguments)
    {
        _diagnostics.Add(rule, layer.SpanOf(LayerTypes.TypeField), arguments);
        return false;
    }
}
