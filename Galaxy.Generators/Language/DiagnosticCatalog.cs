using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Language;

/// <summary>Every GAL####, as docs/diagnostics.md explains them. A message says what is wrong, then what to do.</summary>
internal static class DiagnosticCatalog
{
    private const string Category = "Network";

    public static readonly DiagnosticDescriptor BrokenJson = new(
        "GAL0001", "The file is not JSON",
        "This is not JSON: {0}. Fix the text here; comments and trailing commas are fine.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownField = new(
        "GAL0002", "Unknown field",
        "{0} has no field '{1}'. {2}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MissingField = new(
        "GAL0003", "Missing field",
        "{0} lacks '{1}'. Add \"{1}\": {2}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateField = new(
        "GAL0004", "Duplicate field",
        "'{0}' is here a second time; the first is in line {1}. Remove one of them.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor WrongKind = new(
        "GAL0005", "Wrong kind of value",
        "{0} must be {1}, not {2}. For example, write {3}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OutOfRange = new(
        "GAL0006", "Value out of range",
        "'{0}' is {1}. Choose {2} from {3} to {4}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor WrongCount = new(
        "GAL0007", "Too few or too many entries",
        "'{0}' has {1} entries. Give {2} to {3} entries.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidName = new(
        "GAL0008", "Invalid network name",
        "'{0}' cannot name a network: {1}. Name it as you would a C# type, such as GalaxyNet.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SameName = new(
        "GAL0009", "Two networks with the same name",
        "{0} also names its network '{1}'. Rename one of them; upper and lower case count as the same.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidClass = new(
        "GAL0010", "Invalid class name",
        "'{0}' cannot name a class: {1}. Choose a name that a folder can have on any system.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateClass = new(
        "GAL0011", "Duplicate class name",
        "The class '{0}' is here a second time; the first is in line {1}. Rename or remove one; upper and lower case count as the same.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownLayer = new(
        "GAL0012", "Unknown layer type",
        "There is no layer type '{0}'. {1}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor CannotBeNormalized = new(
        "GAL0013", "Batch norm after neither convolution nor dense layer",
        "A batchNorm must directly follow {0}, but here it follows {1}. Move it there, or remove it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        "GAL0014", "Window larger than its input",
        "A {0}×{0} window does not fit in this layer's {1} input{2}. Choose at most {3}, or shrink the map less before it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor VectorExpected = new(
        "GAL0015", "Dense layer before flatten",
        "A dense layer takes a vector, but its input is a map of {0}. Put {{ \"type\": \"flatten\" }} before it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MapExpected = new(
        "GAL0016", "Convolution or pooling after flatten",
        "{0} takes a map, but the map has been a vector since line {1}. Move it before the flatten.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor VectorAlready = new(
        "GAL0017", "Flatten twice",
        "The map has been a vector since line {0}. Remove this flatten.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoLogits = new(
        "GAL0018", "Last layer not dense",
        "The last layer must be dense, one unit per class, but is {0}. Add {{ \"type\": \"dense\", \"units\": {1} }} after it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor LogitsNotClasses = new(
        "GAL0019", "Units differ from classes",
        "The last layer has {0} {2} for {1} classes. Write \"{2}\": {1}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        "GAL0020", "Too many parameters",
        "Up to this layer the parameters take {0} floats in memory, more than {1}. Choose fewer outputs, or pool before it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooMuchMemory = new(
        "GAL0021", "Too much memory",
        "Up to this layer one image's maps take {0} floats in memory, more than {1}. Choose a smaller image, fewer filters or larger strides.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooManyKernels = new(
        "GAL0022", "Too many kernels",
        "A {0}×{0} window with stride {1} needs {2} kernels for its input gradient, more than {3}. Choose a stride of at most 8, or pool before it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MethodTooLarge = new(
        "GAL0023", "Generated method too large",
        "Method {0} of {1} uses locals {2} times, more than {3}, so the runtime will not optimize it. "
        + "Choose a smaller window or fewer layers, or let its emitter unroll less.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidLayerName = new(
        "GAL0024", "Invalid layer name",
        "'{0}' cannot name this layer: {1}. Choose another name, or leave it out.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownSource = new(
        "GAL0025", "Unknown layer to add",
        "No layer before this one is called '{0}'. {1}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SourceOfOtherShape = new(
        "GAL0026", "Shapes to add differ",
        "'{0}' gives a map of {1}, but here the map is {2}. "
        + "Add a layer whose output has the same shape, or change filters, strides or padding between them.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SourceIsReplaced = new(
        "GAL0027", "Layer to add is normalized",
        "Batch norm is folded into '{0}', so its own output is not kept. Add what the norm gives: write \"from\": \"{1}\".",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>All of them in the order of their numbers.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        BrokenJson, UnknownField, MissingField, DuplicateField, WrongKind, OutOfRange, WrongCount, InvalidName, SameName,
        InvalidClass, DuplicateClass, UnknownLayer, CannotBeNormalized, WindowTooLarge, VectorExpected, MapExpected,
        VectorAlready, NoLogits, LogitsNotClasses, TooManyParameters, TooMuchMemory,
        TooManyKernels, MethodTooLarge, InvalidLayerName, UnknownSource, SourceOfOtherShape, SourceIsReplaced,
    ];
}
