"""How forms are drawn: one template a field, with its label, help and errors tied to it."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Draws forms and fields by our templates."""

    form_template_name = "form/form.html"
    field_template_name = "form/field.html"
