from django.db import migrations, models
import django.db.models.deletion


def create(apps, schema_editor):
    from pledgewatch.record.searching import tables

    tables.create(schema_editor.connection)


def drop(apps, schema_editor):
    from pledgewatch.record.searching import tables

    tables.drop(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0004_second_factor'),
    ]

    operations = [
        migrations.CreateModel(
            name='Searched',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reading', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.reading')),
                ('source', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='searched', to='record.source')),
            ],
        ),
        migrations.RunPython(create, drop),
    ]
