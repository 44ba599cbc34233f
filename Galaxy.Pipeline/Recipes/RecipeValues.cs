using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>The values given for a recipe, in a file or by flags; the rest is left open.</summary>
/// <param name="Settings">By field.</param>
public sealed record RecipeValues(ImmutableDictionary<RecipeField, RecipeSetting> Settings)
{
    /// <summary>No values.</summary>
    public static RecipeValues None { get; } = new(ImmutableDictionary<RecipeField, RecipeSetting>.Empty);

    public RecipeValues With(RecipeField field, string place, object value) => new(Settings.SetItem(field, new RecipeSetting(place, value)));

    /// <summary>
    /// These values, with the others for what is left open. If these choose another optimizer or preset, the others' settings for it are dropped.
    /// </summary>
    public RecipeValues Over(RecipeValues others) => new(others.Settings
        .Where(pair => !(Replaces(others, RecipeFields.Optimizer, pair.Key) || Replaces(others, RecipeFields.Augmentation, pair.Key)))
        .ToImmutableDictionary()
        .SetItems(Settings));

    /// <summary>Whether a field belongs to a group whose choice is overridden here.</summary>
    private bool Replaces(RecipeValues others, RecipeField.Choice kind, RecipeField field) =>
        field.Group == kind.Group && Settings.ContainsKey(kind) && !Equals(Value(kind), others.Value(kind));

    /// <summary>A number, or a default.</summary>
    public double Number(RecipeField.Number field, double otherwise) => (double?)Value(field) ?? otherwise;

    /// <summary>A number, the word that may stand for it, or a default.</summary>
    public object NumberOrWord(RecipeField.Number field, double otherwise) => Value(field) ?? otherwise;

    /// <summary>A whole number, or a default.</summary>
    public int Whole(RecipeField.Number field, int otherwise) => (int)Number(field, otherwise);

    /// <summary>Factors by layers; 1 for those that are left open.</summary>
    public LayerFactors Factors(RecipeField.Factors field) => (LayerFactors?)Value(field) ?? LayerFactors.None;

    /// <summary>A word, or a default.</summary>
    public string Word(RecipeField.Choice field, string otherwise) => (string?)Value(field) ?? otherwise;

    /// <summary>Where a field is set; null if it is not.</summary>
    public string? Place(RecipeField field) => Settings.GetValueOrDefault(field)?.Place;

    private object? Value(RecipeField field) => Settings.GetValueOrDefault(field)?.Value;
}
