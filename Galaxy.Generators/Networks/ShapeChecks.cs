using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>
/// Follows the shape of the feature map through the layers and logs what does not fit. After an error the shape is unknown until a
/// layer determines it again, and unknown shapes are not checked: one error, one message.
/// </summary>
internal sealed class ShapeChecks
{
    private readonly Target _target;
    private readonly bool _hasSymmetry;
    private readonly DiagnosticLog _diagnostics;
    private readonly EarlierLayers _earlier = new();
    private MapShape? _shape;
    private int? _vectorLine;
    private long _shapeFloats;
    private long _parameterFloats;
    private long _mapFloats;
    private bool _isTooCostly;

    private ShapeChecks(MapShape? input, Target target, bool hasSymmetry, DiagnosticLog diagnostics)
    {
        _target = target;
        _hasSymmetry = hasSymmetry;
        _diagnostics = diagnostics;
        _shape = input;
        _shapeFloats = _mapFloats = input is { } map ? target.Floats(map) : 0;
    }

    /// <summary>Checks each layer against its input shape.</summary>
    public static void Follow(MapShape? input, IReadOnlyCollection<ParsedLayer> layers, Target target, DiagnosticLog diagnostics)
    {
        ShapeChecks checks = new(input, target, layers.Any(layer => layer.Layer is { IsTied: true }), diagnostics);
        foreach (ParsedLayer layer in layers)
            checks.Pass(layer);
    }

    /// <summary>Checks that the last layer gives one output per class or answer.</summary>
    /// <param name="outputs">Their number; null if unknown.</param>
    /// <param name="areAnswers">Whether they are answers.</param>
    public static void CheckLast(IReadOnlyCollection<ParsedLayer> layers, int? outputs, bool areAnswers, DiagnosticLog diagnostics)
    {
        if (layers.LastOrDefault() is not { Layer.Source: { } source } last || outputs is not { } count)
            return;
        if (source.Type.Logits is not { } field)
            diagnostics.Add(LayerDiagnostics.NoLogits, last.SpanOf(LayerType.TypeField), last.Type, Words.Digits(count), areAnswers ? "answer" : "class");
        else if (source.Fields[field] is var logits && logits != count)
        {
            diagnostics.Add(
                DiagnosticCatalog.LogitsNotClasses, last.SpanOf(field.Name), Words.Digits(logits), Words.Digits(count), field.Name,
                areAnswers ? "answers" : "classes");
        }
    }

    private void Pass(ParsedLayer parsed)
    {
        LayerContext context = new(parsed, _shape, _vectorLine, IsTrainedBefore: _parameterFloats > 0, _hasSymmetry, _earlier, _diagnostics);
        bool fits = parsed.Layer?.Check(context) ?? false;
        if (fits && parsed.Layer is { } layer && _shape is { } input)
            Follow(context, layer, input);
        else
            Assume(parsed.Layer?.FixedOutput);
        if (parsed.Layer is { GivesVector: true, Line: var line })
            _vectorLine ??= line;
        _earlier.Add(parsed.Layer, _shape);
    }

    private void Follow(LayerContext context, Layer layer, MapShape input)
    {
        bool isAffordable = IsAffordable(context, layer, input);
        _shapeFloats = isAffordable ? layer.OutputFloats(input, _shapeFloats, _target) : _shapeFloats;
        _shape = isAffordable ? layer.Output(input) : null;
    }

    private void Assume(MapShape? output)
    {
        _shape = output;
        _shapeFloats = output is { } map ? _target.Floats(map) : _shapeFloats;
    }

    /// <summary>Adds the layer's costs, and returns whether they are still within the limits. Only the first excess is logged.</summary>
    private bool IsAffordable(LayerContext context, Layer layer, MapShape input)
    {
        _parameterFloats += layer.ParameterFloats(input, _shapeFloats, _target);
        _mapFloats += layer.AddedFloats(input, _target);
        if (_isTooCostly || (_parameterFloats <= Limits.ParameterFloats && _mapFloats <= Limits.MapFloats))
            return true;
        _isTooCostly = true;
        return _parameterFloats > Limits.ParameterFloats
            ? context.Refuse(DiagnosticCatalog.TooManyParameters, Words.Count(_parameterFloats), Words.Count(Limits.ParameterFloats))
            : context.Refuse(DiagnosticCatalog.TooMuchMemory, Words.Count(_mapFloats), Words.Count(Limits.MapFloats));
    }
}
