using Microsoft.CodeAnalysis;

namespace Galaxy.Generators.Language;

/// <summary>
/// The diagnostics of any network, as docs/diagnostics.md explains them; those of layers stand in Layers/. A message says what is
/// wrong, then what to do.
/// </summary>
internal static class DiagnosticCatalog
{
    /// <summary>The category of every diagnostic.</summary>
    public const string Category = "Network";

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

    public static readonly DiagnosticDescriptor LogitsNotClasses = new(
        "GAL0019", "Units differ from classes",
        "The last layer has {0} {2} for {1} {3}. Write \"{2}\": {1}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        "GAL0020", "Too many parameters",
        "Up to this layer the parameters take {0} floats in memory, more than {1}. Choose fewer outputs, or pool before it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooMuchMemory = new(
        "GAL0021", "Too much memory",
        "Up to this layer one image's maps take {0} floats in memory, more than {1}. Choose a smaller image, fewer filters or larger strides.",
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

    public static readonly DiagnosticDescriptor TextTooLong = new(
        "GAL0028", "File too long",
        "The file has {0} characters, more than {1}. Remove what does not belong to the network.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MoreMistakes = new(
        "GAL0029", "More mistakes than are shown",
        "And {0}. Fix those above first.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NamespaceName = new(
        "GAL0030", "Network named like a namespace",
        "C# outside of the namespace '{0}' takes '{0}' for the namespace, not for this network. Write \"name\": \"My{0}\".",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownWord = new(
        "GAL0031", "Unknown word",
        "'{0}' cannot be '{1}'. {2}.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
